-- A tenant asked for the copy of a sub-processor's contract (clause 7.7(c) of Decision (EU) 2021/915).
CREATE TABLE subprocessor_copy (
    tenant_id        BINARY(16)    NOT NULL,
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    subprocessor_id  BINARY(16)    NOT NULL,
    subprocessor     VARCHAR(300)  NOT NULL,
    words            TEXT          NULL,
    asked_at         DATETIME(6)   NOT NULL,
    asked_by_name    VARCHAR(200)  NOT NULL,
    answered_at      DATETIME(6)   NULL,
    answered_by_name VARCHAR(200)  NULL,
    file_name        VARCHAR(200)  NULL,
    bytes_sha256     CHAR(64)      NULL,
    size_bytes       INT           NULL,
    downloads        INT           NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY subprocessor_copy_by_time (tenant_id, asked_at, id),
    CONSTRAINT subprocessor_copy_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE subprocessor_copy_file (
    tenant_id  BINARY(16)  NOT NULL,
    id         BINARY(16)  NOT NULL,
    version    BIGINT      NOT NULL,
    bytes      MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT subprocessor_copy_file_of FOREIGN KEY (tenant_id, id) REFERENCES subprocessor_copy (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
