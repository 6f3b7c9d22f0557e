-- Which state each tenant's instructions in force are in: what every node watches. Says nothing of what changed.
CREATE TABLE in_force_head (
    id          BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    alias       VARCHAR(40)  NOT NULL COLLATE utf8mb4_bin,
    number      BIGINT       NOT NULL,
    since       DATETIME(6)  NOT NULL,
    changed_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY in_force_head_alias (alias),
    KEY in_force_head_changed (changed_at),
    CONSTRAINT in_force_head_tenant FOREIGN KEY (id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO in_force_head (id, version, alias, number, since, changed_at)
SELECT t.id, 0, t.alias,
       COALESCE((SELECT h.last_number FROM instruction_ledger_head h WHERE h.tenant_id = t.id), 0),
       t.created_at, t.created_at
FROM tenant t;

-- Which of these states a processing system said it applies, for each tenant.
CREATE TABLE in_force_applied (
    tenant_id     BINARY(16)   NOT NULL,
    id            BINARY(16)   NOT NULL,
    version       BIGINT       NOT NULL,
    system_id     BINARY(16)   NOT NULL,
    number        BIGINT       NOT NULL,
    confirmed_at  DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY in_force_applied_system (tenant_id, system_id),
    KEY in_force_applied_when (tenant_id, confirmed_at),
    KEY in_force_applied_id (id),
    CONSTRAINT in_force_applied_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT in_force_applied_of FOREIGN KEY (system_id) REFERENCES processing_system (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
