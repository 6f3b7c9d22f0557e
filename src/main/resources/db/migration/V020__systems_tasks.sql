-- MetricWorks' own register of the systems that hold personal data. Belongs to no tenant.
CREATE TABLE processing_system (
    id             BINARY(16)    NOT NULL,
    version        BIGINT        NOT NULL,
    name           VARCHAR(200)  NOT NULL,
    holds          VARCHAR(2000) NOT NULL,
    request_types  VARCHAR(200)  NOT NULL,
    backup_days    INT           NULL,
    since          DATE          NOT NULL,
    ended_on       DATE          NULL,
    PRIMARY KEY (id),
    KEY processing_system_by_name (name, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What one system, or one sub-processor, has to do for a case, and what it did. The name is kept as it was then.
CREATE TABLE request_task (
    tenant_id         BINARY(16)    NOT NULL,
    id                BINARY(16)    NOT NULL,
    version           BIGINT        NOT NULL,
    request_id        BINARY(16)    NOT NULL,
    holder_kind       VARCHAR(20)   NOT NULL,
    holder_id         BINARY(16)    NOT NULL,
    holder_name       VARCHAR(300)  NOT NULL,
    state             VARCHAR(20)   NOT NULL,
    outcome           VARCHAR(20)   NULL,
    legal_ground      VARCHAR(500)  NULL,
    kept_until        DATE          NULL,
    obstacle          VARCHAR(40)   NULL,
    note              TEXT          NULL,
    backups_gone_on   DATE          NULL,
    reported_at       DATETIME(6)   NULL,
    reporter_kind     VARCHAR(20)   NULL,
    reporter_name     VARCHAR(200)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY request_task_once (tenant_id, request_id, holder_id),
    CONSTRAINT request_task_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT request_task_request FOREIGN KEY (tenant_id, request_id) REFERENCES subject_request (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
