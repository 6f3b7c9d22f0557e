-- What MetricWorks did about the data of a tenant that left: the return, and each system and sub-processor by itself.
CREATE TABLE leaving_record (
    tenant_id    BINARY(16)    NOT NULL,
    id           BINARY(16)    NOT NULL,
    version      BIGINT        NOT NULL,
    leaving_id   BINARY(16)    NOT NULL,
    kind         VARCHAR(20)   NOT NULL,
    -- The system or sub-processor; of the return the notice itself.
    target_id    BINARY(16)    NOT NULL,
    target_name  VARCHAR(200)  NOT NULL,
    result       VARCHAR(20)   NOT NULL,
    done_on      DATE          NOT NULL,
    what         VARCHAR(2000) NOT NULL,
    sha256       CHAR(64)      NULL,
    handed_to    VARCHAR(1000) NULL,
    -- The Union or Member State law that requires what is still kept (GDPR Art. 28(3)(g)).
    law          VARCHAR(500)  NULL,
    held_until   DATE          NULL,
    recorded_by  VARCHAR(200)  NOT NULL,
    recorded_at  DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY leaving_record_row (id),
    UNIQUE KEY leaving_record_target (tenant_id, leaving_id, target_id),
    CONSTRAINT leaving_record_of FOREIGN KEY (tenant_id, leaving_id) REFERENCES leaving (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The certificate of deletion, byte for byte. Has the notice's id: there is one.
CREATE TABLE leaving_certificate (
    tenant_id      BINARY(16)   NOT NULL,
    id             BINARY(16)   NOT NULL,
    version        BIGINT       NOT NULL,
    typed_name     VARCHAR(200) NOT NULL,
    position_held  VARCHAR(200) NOT NULL,
    certified_by   VARCHAR(200) NOT NULL,
    certified_at   DATETIME(6)  NOT NULL,
    bytes_sha256   CHAR(64)     NOT NULL,
    bytes          MEDIUMBLOB   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT leaving_certificate_of FOREIGN KEY (tenant_id, id) REFERENCES leaving (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TRIGGER leaving_certificate_no_update BEFORE UPDATE ON leaving_certificate
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued document is never changed';

CREATE TRIGGER leaving_certificate_no_delete BEFORE DELETE ON leaving_certificate
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An issued document is never deleted';

-- Whose challenge has come to the way out of the contract, over all tenants.
ALTER TABLE instruction_challenge ADD KEY instruction_challenge_ending (state, stated_at, id);
