-- How a version gets into force: who wrote it, why it changes, who agreed, and from when it counts.
ALTER TABLE instruction_version
    ADD COLUMN authors           TEXT          NULL,
    ADD COLUMN change_reason     VARCHAR(1000) NULL,
    ADD COLUMN submitted_at      DATETIME(6)   NULL,
    ADD COLUMN submitted_by      VARCHAR(200)  NULL,
    ADD COLUMN wanted_at         DATETIME(6)   NULL,
    ADD COLUMN approved_at       DATETIME(6)   NULL,
    ADD COLUMN approved_by       VARCHAR(200)  NULL,
    ADD COLUMN sent_back_at      DATETIME(6)   NULL,
    ADD COLUMN sent_back_by      VARCHAR(200)  NULL,
    ADD COLUMN sent_back_reason  VARCHAR(1000) NULL,
    ADD KEY instruction_version_by_effect (tenant_id, state, wanted_at),
    ADD KEY instruction_version_by_time (tenant_id, activated_at);

UPDATE instruction_version SET authors = '';

ALTER TABLE instruction_version
    MODIFY COLUMN authors TEXT NOT NULL;

ALTER TABLE processing_instruction
    ADD COLUMN upcoming_state VARCHAR(20) NULL,
    DROP KEY processing_instruction_by_draft,
    ADD KEY processing_instruction_by_upcoming (tenant_id, upcoming_state, number);

UPDATE processing_instruction SET upcoming_state = 'DRAFT' WHERE draft_version IS NOT NULL;

-- Whether a second person is needed; one row per tenant.
CREATE TABLE instruction_approval_rule (
    tenant_id        BINARY(16)   NOT NULL,
    id               BINARY(16)   NOT NULL,
    version          BIGINT       NOT NULL,
    second_person    BOOLEAN      NOT NULL,
    off_asked_by     VARCHAR(200) NULL,
    off_asked_by_id  BINARY(16)   NULL,
    off_asked_at     DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT instruction_approval_rule_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO instruction_approval_rule (tenant_id, id, version, second_person)
SELECT id, id, 0, FALSE FROM tenant;

-- Every change of what is in force, numbered within the tenant without gaps.
CREATE TABLE instruction_ledger (
    tenant_id            BINARY(16)    NOT NULL,
    id                   BINARY(16)    NOT NULL,
    version              BIGINT        NOT NULL,
    number               BIGINT        NOT NULL,
    what                 VARCHAR(20)   NOT NULL,
    instruction_id       BINARY(16)    NOT NULL,
    instruction_number   INT           NOT NULL,
    instruction_version  INT           NOT NULL,
    title                VARCHAR(200)  NOT NULL,
    item_kind            VARCHAR(20)   NULL,
    item_code            VARCHAR(100)  NULL,
    author               VARCHAR(200)  NOT NULL,
    reason               VARCHAR(4000) NULL,
    effective_at         DATETIME(6)   NOT NULL,
    recorded_at          DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY instruction_ledger_number (tenant_id, number),
    KEY instruction_ledger_of (tenant_id, instruction_id, number),
    CONSTRAINT instruction_ledger_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT instruction_ledger_of FOREIGN KEY (tenant_id, instruction_id)
        REFERENCES processing_instruction (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What came into force and went out of it before there was a ledger.
INSERT INTO instruction_ledger
    (tenant_id, id, version, number, what, instruction_id, instruction_number, instruction_version, title, author,
     reason, effective_at, recorded_at)
SELECT tenant_id, id, 0,
       ROW_NUMBER() OVER (PARTITION BY tenant_id ORDER BY at, instruction_number, instruction_version, step),
       what, instruction_id, instruction_number, instruction_version, title, author, reason, at, at
FROM (
    SELECT tenant_id, id, 1 AS step, 'ACTIVATED' AS what, instruction_id, instruction_number,
           number AS instruction_version, title, activated_by AS author, NULL AS reason, activated_at AS at
    FROM instruction_version WHERE activated_at IS NOT NULL
    UNION ALL
    SELECT tenant_id, UNHEX(MD5(CONCAT('ended', HEX(tenant_id), HEX(id)))), 2, state, instruction_id,
           instruction_number, number, title, ended_by, end_reason, ended_at
    FROM instruction_version WHERE activated_at IS NOT NULL AND ended_at IS NOT NULL
) AS happened;

CREATE TRIGGER instruction_ledger_no_update BEFORE UPDATE ON instruction_ledger
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An entry of the ledger is never changed';

CREATE TRIGGER instruction_ledger_no_delete BEFORE DELETE ON instruction_ledger
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An entry of the ledger is never deleted';

-- The last number of the ledger; locked while anything in force changes.
CREATE TABLE instruction_ledger_head (
    tenant_id       BINARY(16)  NOT NULL,
    id              BINARY(16)  NOT NULL,
    version         BIGINT      NOT NULL,
    last_number     BIGINT      NOT NULL,
    last_effective  DATETIME(6) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT instruction_ledger_head_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO instruction_ledger_head (tenant_id, id, version, last_number, last_effective)
SELECT tenant.id, tenant.id, 0, COALESCE(MAX(instruction_ledger.number), 0),
       COALESCE(MAX(instruction_ledger.effective_at), '2000-01-01 00:00:00')
FROM tenant LEFT JOIN instruction_ledger ON instruction_ledger.tenant_id = tenant.id
GROUP BY tenant.id;
