-- Which files the portal has issued. Names no tenant: it is asked by anybody who holds a file.
CREATE TABLE issued_document (
    sha256     CHAR(64)    NOT NULL,
    version    BIGINT      NOT NULL,
    kind       VARCHAR(40) NOT NULL,
    issued_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (sha256)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What was accepted before this list began.
INSERT INTO issued_document (sha256, version, kind, issued_at)
SELECT bytes_sha256, 0, 'AGREEMENT', MIN(accepted_at) FROM agreement GROUP BY bytes_sha256;
