-- Packages with the result of a request. The row stays as a fact; what it held goes: first the key, then the pieces.
CREATE TABLE request_result (
    tenant_id        BINARY(16)      NOT NULL,
    id               BINARY(16)      NOT NULL,
    version          BIGINT          NOT NULL,
    request_id       BINARY(16)      NOT NULL,
    reference        VARCHAR(40)     NOT NULL,
    file_name        VARCHAR(200)    NOT NULL,
    bytes            BIGINT          NOT NULL,
    promised_sha256  CHAR(64)        NULL,
    sha256           CHAR(64)        NULL,
    state            VARCHAR(20)     NOT NULL,
    sealed_key       VARBINARY(2048) NULL,
    uploaded_by      BINARY(16)      NOT NULL,
    uploader_kind    VARCHAR(10)     NOT NULL,
    uploader_name    VARCHAR(200)    NOT NULL,
    begun_at         DATETIME(6)     NOT NULL,
    ready_at         DATETIME(6)     NULL,
    available_until  DATE            NULL,
    expires_at       DATETIME(6)     NOT NULL,
    ended_at         DATETIME(6)     NULL,
    ended_by         VARCHAR(200)    NULL,
    removed_at       DATETIME(6)     NULL,
    PRIMARY KEY (tenant_id, id),
    -- Changes name the row by its id, in a form that leaves the tenant out of what an index can be asked for.
    KEY request_result_row (id),
    KEY request_result_of (tenant_id, request_id, begun_at, id),
    CONSTRAINT request_result_request FOREIGN KEY (tenant_id, request_id) REFERENCES subject_request (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One MiB of a package, encrypted for its package, place and length. Far below what a server takes in one packet.
CREATE TABLE request_result_piece (
    tenant_id  BINARY(16)  NOT NULL,
    id         BINARY(16)  NOT NULL,
    version    BIGINT      NOT NULL,
    result_id  BINARY(16)  NOT NULL,
    number     INT         NOT NULL,
    encrypted  MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY request_result_piece_row (id),
    UNIQUE KEY request_result_piece_at (tenant_id, result_id, number),
    CONSTRAINT request_result_piece_result FOREIGN KEY (tenant_id, result_id) REFERENCES request_result (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Who took a package out, and when. Only ever added to.
CREATE TABLE request_result_download (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    result_id    BINARY(16)   NOT NULL,
    happened_at  DATETIME(6)  NOT NULL,
    person_id    BINARY(16)   NOT NULL,
    person_name  VARCHAR(200) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY request_result_download_of (tenant_id, result_id, happened_at, id),
    CONSTRAINT request_result_download_result FOREIGN KEY (tenant_id, result_id)
        REFERENCES request_result (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
