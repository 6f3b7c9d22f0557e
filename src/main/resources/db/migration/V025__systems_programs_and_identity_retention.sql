-- What a processing system of MetricWorks' own comes in with. Belongs to no tenant; the secret is shown once, never stored.
CREATE TABLE system_credential (
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    system_id    BINARY(16)   NOT NULL,
    name         VARCHAR(100) NOT NULL,
    scopes       VARCHAR(200) NOT NULL,
    secret_hash  BINARY(32)   NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    created_by   VARCHAR(200) NOT NULL,
    -- The last day, and its end in MetricWorks' own time zone.
    expires_on   DATE         NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    revoked_at   DATETIME(6)  NULL,
    revoked_by   VARCHAR(200) NULL,
    PRIMARY KEY (id),
    KEY system_credential_of (system_id, created_at, id),
    CONSTRAINT system_credential_system FOREIGN KEY (system_id) REFERENCES processing_system (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE system_credential_use (
    id           BINARY(16)  NOT NULL,
    version      BIGINT      NOT NULL,
    last_used_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT system_credential_use_of FOREIGN KEY (id) REFERENCES system_credential (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Whether the holder is to work on the task now, and when it said that it has begun.
ALTER TABLE request_task
    ADD COLUMN is_due BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN taken_at DATETIME(6) NULL,
    -- One system's own tasks over all tenants.
    ADD KEY request_task_queue (holder_id, is_due, id, tenant_id);

UPDATE request_task SET is_due = TRUE
WHERE state = 'OPEN' AND EXISTS (
    SELECT 1 FROM subject_request r
    WHERE r.tenant_id = request_task.tenant_id AND r.id = request_task.request_id AND r.state = 'IN_PROGRESS');

-- When the person's identifiers were erased. The case, its timeline and its audit entries stay.
ALTER TABLE subject_request
    ADD COLUMN identities_erased_on DATE NULL,
    ADD KEY subject_request_retention (tenant_id, identities_erased_on, closed_on, id);

-- A deletion names the row by its id, in a form that leaves the tenant out of what an index can be asked for.
ALTER TABLE subject_request_identity
    ADD KEY subject_request_identity_row (id);

-- For how many months after the end of a case its identifiers are kept; has the tenant's own id. No row: the default.
CREATE TABLE subject_request_retention (
    tenant_id  BINARY(16) NOT NULL,
    id         BINARY(16) NOT NULL,
    version    BIGINT     NOT NULL,
    months     INT        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY subject_request_retention_row (id),
    CONSTRAINT subject_request_retention_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What was looked for when a step was taken for many is nobody's to know later: it may be one person's blind index.
UPDATE request_bulk SET filter_text = '' WHERE filter_text LIKE '%person=%';
