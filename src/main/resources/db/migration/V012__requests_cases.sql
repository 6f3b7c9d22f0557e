-- End-user requests. Every date is a day in the tenant's time zone, counted when the request was recorded.
-- list_place orders the list by one index: an open case stands at its statutory date (days since 1970), a closed one
-- behind all open ones (1,000,000 minus the day it was closed), the latest first.
CREATE TABLE subject_request (
    tenant_id         BINARY(16)   NOT NULL,
    id                BINARY(16)   NOT NULL,
    version           BIGINT       NOT NULL,
    reference_year    INT          NOT NULL,
    reference_number  INT          NOT NULL,
    type              VARCHAR(20)  NOT NULL,
    regulation        VARCHAR(20)  NOT NULL,
    source            VARCHAR(20)  NOT NULL,
    state             VARCHAR(30)  NOT NULL,
    is_open           BOOLEAN      NOT NULL,
    submitted_at      DATETIME(6)  NOT NULL,
    submitted_on      DATE         NOT NULL,
    received_at       DATETIME(6)  NOT NULL,
    legal_date        DATE         NOT NULL,
    promise_date      DATE         NOT NULL,
    list_place        INT          NOT NULL,
    closed_at         DATETIME(6)  NULL,
    closed_on         DATE         NULL,
    app               VARCHAR(200) NULL,
    note              TEXT         NULL,
    outcome           TEXT         NULL,
    refusal_ground    VARCHAR(40)  NULL,
    refusal_reason    TEXT         NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY subject_request_reference (tenant_id, reference_number, reference_year),
    KEY subject_request_list (tenant_id, list_place, id),
    KEY subject_request_by_state (tenant_id, state, list_place, id),
    KEY subject_request_by_type (tenant_id, type, list_place, id),
    KEY subject_request_by_state_type (tenant_id, state, type, list_place, id),
    -- MetricWorks' own queue over all tenants: the one index that does not begin with the tenant.
    KEY subject_request_queue (is_open, promise_date, id, tenant_id),
    CONSTRAINT subject_request_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Who the person is. The value is sealed with the portal's key, for its own row only.
CREATE TABLE subject_request_identity (
    tenant_id     BINARY(16)      NOT NULL,
    id            BINARY(16)      NOT NULL,
    version       BIGINT          NOT NULL,
    request_id    BINARY(16)      NOT NULL,
    place         INT             NOT NULL,
    type          VARCHAR(40)     NOT NULL,
    sealed_value  VARBINARY(4096) NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY subject_request_identity_of (tenant_id, request_id, place),
    CONSTRAINT subject_request_identity_request FOREIGN KEY (tenant_id, request_id)
        REFERENCES subject_request (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What happened to a case, for both sides to read. The proof of it is the audit entry of the same transaction.
CREATE TABLE subject_request_timeline (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    request_id   BINARY(16)   NOT NULL,
    happened_at  DATETIME(6)  NOT NULL,
    kind         VARCHAR(30)  NOT NULL,
    actor_kind   VARCHAR(10)  NOT NULL,
    actor_name   VARCHAR(200) NOT NULL,
    text         TEXT         NULL,
    PRIMARY KEY (tenant_id, id),
    KEY subject_request_timeline_of (tenant_id, request_id, happened_at, id),
    CONSTRAINT subject_request_timeline_request FOREIGN KEY (tenant_id, request_id)
        REFERENCES subject_request (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The last reference number of each tenant; locked while one is taken.
CREATE TABLE subject_request_series (
    tenant_id    BINARY(16) NOT NULL,
    id           BINARY(16) NOT NULL,
    version      BIGINT     NOT NULL,
    series_year  INT        NOT NULL,
    last_number  INT        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT subject_request_series_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO subject_request_series (tenant_id, id, version, series_year, last_number)
SELECT id, id, 0, 0, 0 FROM tenant;
