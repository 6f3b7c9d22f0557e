-- Whether the optional clause 5 of the clauses applies. What the tenants there are have accepted says that it does not.
ALTER TABLE tenant
    ADD COLUMN docking BOOLEAN NOT NULL DEFAULT FALSE;

-- An affiliate that accedes to the agreement as a controller: who it is, who signed for it, and what became of it.
CREATE TABLE agreement_accession (
    tenant_id          BINARY(16)    NOT NULL,
    id                 BINARY(16)    NOT NULL,
    version            BIGINT        NOT NULL,
    -- The version in force when it was signed; later versions have the affiliate too.
    agreement_id       BINARY(16)    NOT NULL,
    legal_name         VARCHAR(300)  NOT NULL,
    registration_no    VARCHAR(60)   NULL,
    address            VARCHAR(500)  NOT NULL,
    country            CHAR(2)       NOT NULL,
    contact_name       VARCHAR(200)  NOT NULL,
    contact_position   VARCHAR(200)  NULL,
    contact_email      VARCHAR(254)  NOT NULL,
    dpo_name           VARCHAR(200)  NULL,
    dpo_email          VARCHAR(254)  NULL,
    -- One a line; empty: all of the tenant's.
    apps               VARCHAR(8000) NOT NULL,
    begins_on          DATE          NOT NULL,
    typed_name         VARCHAR(200)  NOT NULL,
    position_held      VARCHAR(200)  NOT NULL,
    signed_at          DATETIME(6)   NOT NULL,
    signed_by          BINARY(16)    NOT NULL,
    signed_by_name     VARCHAR(200)  NOT NULL,
    account            VARCHAR(254)  NOT NULL,
    origin             VARCHAR(45)   NULL,
    content_sha256     CHAR(64)      NOT NULL,
    state              VARCHAR(20)   NOT NULL,
    answered_at        DATETIME(6)   NULL,
    answered_by_name   VARCHAR(200)  NULL,
    processor_name     VARCHAR(200)  NULL,
    processor_position VARCHAR(200)  NULL,
    reason             VARCHAR(1000) NULL,
    -- Since when it is a party; null unless all have agreed.
    begins_at          DATETIME(6)   NULL,
    ends_on            DATE          NULL,
    -- The end of the last day.
    ends_at            DATETIME(6)   NULL,
    end_set_by_name    VARCHAR(200)  NULL,
    end_set_at         DATETIME(6)   NULL,
    PRIMARY KEY (tenant_id, id),
    KEY agreement_accession_row (id),
    KEY agreement_accession_by_signature (tenant_id, signed_at, id),
    KEY agreement_accession_by_time (tenant_id, begins_at, id),
    -- MetricWorks' queue over all tenants.
    KEY agreement_accession_waiting (state, signed_at, id, tenant_id),
    CONSTRAINT agreement_accession_to FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreement (tenant_id, id),
    CONSTRAINT agreement_accession_member FOREIGN KEY (tenant_id, signed_by) REFERENCES member (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
