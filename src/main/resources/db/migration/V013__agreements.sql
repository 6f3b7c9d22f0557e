-- A person's preview of the agreement: what exactly lay before them, and that they opened it.
CREATE TABLE agreement_preview (
    tenant_id       BINARY(16)   NOT NULL,
    id              BINARY(16)   NOT NULL,
    version         BIGINT       NOT NULL,
    number          INT          NOT NULL,
    dated           DATE         NOT NULL,
    content_sha256  CHAR(64)     NOT NULL,
    prepared_by     BINARY(16)   NOT NULL,
    prepared_at     DATETIME(6)  NOT NULL,
    opened_at       DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY agreement_preview_one (tenant_id, prepared_by, content_sha256),
    CONSTRAINT agreement_preview_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT agreement_preview_member FOREIGN KEY (tenant_id, prepared_by) REFERENCES member (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- An accepted version. Its id is the preview's, so that one preview is accepted once.
CREATE TABLE agreement (
    tenant_id         BINARY(16)   NOT NULL,
    id                BINARY(16)   NOT NULL,
    version           BIGINT       NOT NULL,
    number            INT          NOT NULL,
    dated             DATE         NOT NULL,
    state             VARCHAR(20)  NOT NULL,
    accepted_at       DATETIME(6)  NOT NULL,
    accepted_by       BINARY(16)   NOT NULL,
    accepted_by_name  VARCHAR(200) NOT NULL,
    typed_name        VARCHAR(200) NOT NULL,
    position_held     VARCHAR(200) NOT NULL,
    origin            VARCHAR(45)  NULL,
    superseded_at     DATETIME(6)  NULL,
    content_sha256    CHAR(64)     NOT NULL,
    bytes_sha256      CHAR(64)     NOT NULL,
    pages             INT          NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY agreement_number (tenant_id, number),
    KEY agreement_by_state (tenant_id, state, number),
    CONSTRAINT agreement_of_preview FOREIGN KEY (tenant_id, id) REFERENCES agreement_preview (tenant_id, id),
    CONSTRAINT agreement_member FOREIGN KEY (tenant_id, accepted_by) REFERENCES member (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The file that was accepted, byte for byte. Apart from its row, so that a list never carries it.
CREATE TABLE agreement_document (
    tenant_id  BINARY(16)  NOT NULL,
    id         BINARY(16)  NOT NULL,
    version    BIGINT      NOT NULL,
    bytes      MEDIUMBLOB  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT agreement_document_agreement FOREIGN KEY (tenant_id, id) REFERENCES agreement (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TRIGGER agreement_document_no_update BEFORE UPDATE ON agreement_document
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An accepted document is never changed';

CREATE TRIGGER agreement_document_no_delete BEFORE DELETE ON agreement_document
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An accepted document is never deleted';
