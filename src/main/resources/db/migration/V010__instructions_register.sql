-- What the controller instructs the processor to do (GDPR Art. 28(3)(a)). Numbered 1, 2, 3 … within the tenant.
CREATE TABLE processing_instruction (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    version         BIGINT       NOT NULL,
    number          INT          NOT NULL,
    title           VARCHAR(200) NOT NULL,
    state           VARCHAR(20)  NOT NULL,
    active_version  INT          NULL,
    draft_version   INT          NULL,
    last_version    INT          NOT NULL,
    edits           INT          NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY processing_instruction_number (tenant_id, number),
    KEY processing_instruction_by_state (tenant_id, state, number),
    KEY processing_instruction_by_draft (tenant_id, draft_version, number),
    CONSTRAINT processing_instruction_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Its wordings, oldest first. Only a draft is ever rewritten.
CREATE TABLE instruction_version (
    tenant_id           BINARY(16)    NOT NULL,
    id                  BINARY(16)    NOT NULL,
    version             BIGINT        NOT NULL,
    instruction_id      BINARY(16)    NOT NULL,
    instruction_number  INT           NOT NULL,
    number              INT           NOT NULL,
    state               VARCHAR(20)   NOT NULL,
    title               VARCHAR(200)  NOT NULL,
    purpose             VARCHAR(1000) NOT NULL,
    data_categories     VARCHAR(500)  NOT NULL,
    subject_categories  VARCHAR(200)  NOT NULL,
    retention_length    INT           NOT NULL,
    retention_unit      VARCHAR(10)   NOT NULL,
    wording             TEXT          NOT NULL,
    drafted_at          DATETIME(6)   NOT NULL,
    drafted_by          VARCHAR(200)  NOT NULL,
    activated_at        DATETIME(6)   NULL,
    activated_by        VARCHAR(200)  NULL,
    ended_at            DATETIME(6)   NULL,
    ended_by            VARCHAR(200)  NULL,
    end_reason          VARCHAR(1000) NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY instruction_version_number (tenant_id, instruction_id, number),
    KEY instruction_version_by_state (tenant_id, state, instruction_number),
    CONSTRAINT instruction_version_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT instruction_version_of FOREIGN KEY (tenant_id, instruction_id)
        REFERENCES processing_instruction (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
