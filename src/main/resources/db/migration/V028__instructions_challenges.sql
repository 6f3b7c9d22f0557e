-- What MetricWorks holds unlawful in an instruction in force, and what both sides said about it.
CREATE TABLE instruction_challenge (
    tenant_id           BINARY(16)    NOT NULL,
    id                  BINARY(16)    NOT NULL,
    version             BIGINT        NOT NULL,
    instruction_id      BINARY(16)    NOT NULL,
    instruction_number  INT           NOT NULL,
    raised_against      INT           NOT NULL,
    item_kind           VARCHAR(20)   NOT NULL,
    item_code           VARCHAR(100)  NOT NULL,
    state               VARCHAR(20)   NOT NULL,
    ground              VARCHAR(4000) NOT NULL,
    raised_at           DATETIME(6)   NOT NULL,
    raised_by           VARCHAR(200)  NOT NULL,
    insistence          VARCHAR(4000) NULL,
    insisted_at         DATETIME(6)   NULL,
    insisted_by         VARCHAR(200)  NULL,
    statement           VARCHAR(4000) NULL,
    stated_at           DATETIME(6)   NULL,
    stated_by           VARCHAR(200)  NULL,
    held_until          DATETIME(6)   NULL,
    PRIMARY KEY (tenant_id, id),
    KEY instruction_challenge_of (tenant_id, instruction_id, raised_at),
    KEY instruction_challenge_held (tenant_id, held_until, raised_at),
    CONSTRAINT instruction_challenge_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT instruction_challenge_of FOREIGN KEY (tenant_id, instruction_id)
        REFERENCES processing_instruction (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
