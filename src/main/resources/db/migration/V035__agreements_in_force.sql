-- Who may sign for the tenant, from day to day. While there is no row, whoever holds the permission.
CREATE TABLE agreement_signatory (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    member_id    BINARY(16)   NOT NULL,
    member_name  VARCHAR(200) NOT NULL,
    rank_held    VARCHAR(20)  NOT NULL,
    from_day     DATE         NOT NULL,
    -- The last day, included.
    until_day    DATE         NULL,
    named_by     VARCHAR(200) NOT NULL,
    named_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY agreement_signatory_by_day (tenant_id, from_day, id),
    CONSTRAINT agreement_signatory_member FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Since when a version binds both: not before the processor has signed it too.
ALTER TABLE agreement
    ADD COLUMN in_force_at DATETIME(6) NULL,
    -- MetricWorks' queue over all tenants.
    ADD KEY agreement_waiting (state, accepted_at, id, tenant_id),
    ADD KEY agreement_by_time (tenant_id, in_force_at);

-- Until now an acceptance put a version in force by itself.
UPDATE agreement SET in_force_at = accepted_at;

UPDATE agreement SET state = 'IN_FORCE' WHERE state = 'ACCEPTED';

-- What an accepted version says, as data. Versions accepted before have none: theirs is made of the registers.
CREATE TABLE agreement_content (
    tenant_id  BINARY(16) NOT NULL,
    id         BINARY(16) NOT NULL,
    version    BIGINT     NOT NULL,
    content    MEDIUMTEXT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_content_of FOREIGN KEY (tenant_id, id) REFERENCES agreement (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The processor's word on an accepted version: its signature, or why not. Has the version's id: there is one.
CREATE TABLE agreement_answer (
    tenant_id      BINARY(16)    NOT NULL,
    id             BINARY(16)    NOT NULL,
    version        BIGINT        NOT NULL,
    signed         BOOLEAN       NOT NULL,
    answered_at    DATETIME(6)   NOT NULL,
    answered_by    VARCHAR(200)  NOT NULL,
    typed_name     VARCHAR(200)  NULL,
    position_held  VARCHAR(200)  NULL,
    reason         VARCHAR(1000) NULL,
    bytes_sha256   CHAR(64)      NULL,
    pages          INT           NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_answer_to FOREIGN KEY (tenant_id, id) REFERENCES agreement (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A change of the annexes of a version in force.
CREATE TABLE agreement_addendum (
    tenant_id     BINARY(16)  NOT NULL,
    id            BINARY(16)  NOT NULL,
    version       BIGINT      NOT NULL,
    agreement_id  BINARY(16)  NOT NULL,
    number        INT         NOT NULL,
    effective_at  DATETIME(6) NOT NULL,
    issued_at     DATETIME(6) NOT NULL,
    -- Annexes II and IV before and after.
    content       MEDIUMTEXT  NOT NULL,
    bytes_sha256  CHAR(64)    NULL,
    pages         INT         NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY agreement_addendum_number (tenant_id, agreement_id, number),
    KEY agreement_addendum_by_time (tenant_id, agreement_id, effective_at, number),
    CONSTRAINT agreement_addendum_to FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Files beside the accepted one, byte for byte: of the row with the same id.
CREATE TABLE agreement_paper (
    tenant_id  BINARY(16) NOT NULL,
    id         BINARY(16) NOT NULL,
    version    BIGINT     NOT NULL,
    bytes      MEDIUMBLOB NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_paper_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TRIGGER agreement_paper_no_update BEFORE UPDATE ON agreement_paper
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued document is never changed';

CREATE TRIGGER agreement_paper_no_delete BEFORE DELETE ON agreement_paper
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued document is never deleted';
