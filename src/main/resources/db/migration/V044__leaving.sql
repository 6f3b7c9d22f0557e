-- The dates of a contract's end: null while nobody has given notice. Where a tenant stands is computed from them.
ALTER TABLE tenant
    ADD COLUMN contract_ends_at DATETIME(6) NULL,
    ADD COLUMN data_until       DATETIME(6) NULL,
    ADD COLUMN closes_at        DATETIME(6) NULL,
    ADD COLUMN certified_at     DATETIME(6) NULL;

-- Systems stop when they are told to: the same dates where every node watches.
ALTER TABLE in_force_head
    ADD COLUMN ends_at    DATETIME(6) NULL,
    ADD COLUMN data_until DATETIME(6) NULL;

-- A notice that the contract ends, what is to become of the data, and how far it has come.
CREATE TABLE leaving (
    tenant_id      BINARY(16)    NOT NULL,
    id             BINARY(16)    NOT NULL,
    version        BIGINT        NOT NULL,
    state          VARCHAR(20)   NOT NULL,
    given_for      VARCHAR(20)   NOT NULL,
    given_at       DATETIME(6)   NOT NULL,
    given_by       VARCHAR(200)  NOT NULL,
    reason         VARCHAR(1000) NOT NULL,
    -- The challenge of an instruction that led to it, where it was MetricWorks' notice.
    challenge_id   BINARY(16)    NULL,
    ends_on        DATE          NOT NULL,
    ends_at        DATETIME(6)   NOT NULL,
    choice         VARCHAR(30)   NOT NULL,
    -- Codes of the catalogue; empty: all data.
    categories     VARCHAR(4000) NOT NULL,
    return_format  VARCHAR(20)   NULL,
    destination    VARCHAR(1000) NULL,
    return_by      DATE          NULL,
    delete_by      DATE          NOT NULL,
    closes_on      DATE          NOT NULL,
    withdrawn_at   DATETIME(6)   NULL,
    withdrawn_by   VARCHAR(200)  NULL,
    withdrawn_why  VARCHAR(1000) NULL,
    certified_at   DATETIME(6)   NULL,
    PRIMARY KEY (tenant_id, id),
    KEY leaving_row (id),
    KEY leaving_latest (tenant_id, given_at, id),
    -- MetricWorks' list over all tenants.
    KEY leaving_queue (state, ends_on, id, tenant_id),
    CONSTRAINT leaving_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
