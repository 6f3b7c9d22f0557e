-- Each entry of MetricWorks' staff into a tenant: why, until when, and who ended it. The tenant sees every row.
CREATE TABLE support_access (
    tenant_id    BINARY(16)    NOT NULL,
    id           BINARY(16)    NOT NULL,
    version      BIGINT        NOT NULL,
    staff_id     BINARY(16)    NOT NULL,
    staff_name   VARCHAR(200)  NOT NULL,
    reason       VARCHAR(1000) NOT NULL,
    ticket       VARCHAR(100)  NULL,
    started_at   DATETIME(6)   NOT NULL,
    until        DATETIME(6)   NOT NULL,
    ended_at     DATETIME(6)   NULL,
    ended_by     VARCHAR(200)  NULL,
    PRIMARY KEY (tenant_id, id),
    KEY support_access_by_start (tenant_id, started_at, id),
    KEY support_access_by_end (tenant_id, until),
    CONSTRAINT support_access_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
