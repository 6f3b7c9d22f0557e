-- An agreement that both parties signed outside the portal, which keeps it and watches its dates instead of offering its own.
CREATE TABLE agreement_own_paper (
    tenant_id           BINARY(16)   NOT NULL,
    id                  BINARY(16)   NOT NULL,
    version             BIGINT       NOT NULL,
    title               VARCHAR(200) NOT NULL,
    signed_on           DATE         NOT NULL,
    valid_from          DATE         NOT NULL,
    valid_until         DATE         NULL,
    signed_by_tenant    VARCHAR(200) NOT NULL,
    signed_by_processor VARCHAR(200) NOT NULL,
    file_name           VARCHAR(200) NOT NULL,
    bytes_sha256        CHAR(64)     NOT NULL,
    size_bytes          INT          NOT NULL,
    state               VARCHAR(20)  NOT NULL,
    handed_in_at        DATETIME(6)  NOT NULL,
    handed_in_by_name   VARCHAR(200) NOT NULL,
    answered_at         DATETIME(6)  NULL,
    answered_by_name    VARCHAR(200) NULL,
    reason              TEXT         NULL,
    PRIMARY KEY (tenant_id, id),
    KEY agreement_own_paper_row (id),
    KEY agreement_own_paper_by_day (tenant_id, valid_from, id),
    KEY agreement_own_paper_waiting (state, handed_in_at, id),
    CONSTRAINT agreement_own_paper_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE agreement_own_paper_file (
    tenant_id  BINARY(16)  NOT NULL,
    id         BINARY(16)  NOT NULL,
    version    BIGINT      NOT NULL,
    bytes      MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY agreement_own_paper_file_row (id),
    CONSTRAINT agreement_own_paper_file_of FOREIGN KEY (tenant_id, id) REFERENCES agreement_own_paper (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
