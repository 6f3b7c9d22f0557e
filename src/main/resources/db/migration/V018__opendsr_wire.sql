-- What OpenDSR alone remembers of a request; has the id of the case. Of the body only its fingerprint is kept.
CREATE TABLE opendsr_request (
    tenant_id      BINARY(16)    NOT NULL,
    id             BINARY(16)    NOT NULL,
    version        BIGINT        NOT NULL,
    api_version    VARCHAR(10)   NOT NULL,
    fingerprint    CHAR(64)      NOT NULL,
    received_at    DATETIME(6)   NOT NULL,
    expected_at    DATETIME(6)   NOT NULL,
    callback_urls  TEXT          NOT NULL,
    batch_id       BINARY(16)    NULL,
    last_sequence  INT           NOT NULL,
    cancelled_at   DATETIME(6)   NULL,
    PRIMARY KEY (tenant_id, id),
    KEY opendsr_request_by_batch (tenant_id, batch_id, id),
    CONSTRAINT opendsr_request_case FOREIGN KEY (tenant_id, id) REFERENCES subject_request (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- One message to one receiver; sent by a job of the same transaction, in the order of message_sequence per place.
CREATE TABLE opendsr_callback (
    tenant_id         BINARY(16)    NOT NULL,
    id                BINARY(16)    NOT NULL,
    version           BIGINT        NOT NULL,
    request_id        BINARY(16)    NOT NULL,
    place             INT           NOT NULL,
    url               VARCHAR(500)  NOT NULL,
    message_sequence  INT           NOT NULL,
    request_status    VARCHAR(20)   NOT NULL,
    request_state     VARCHAR(30)   NOT NULL,
    reason            VARCHAR(40)   NULL,
    created_at        DATETIME(6)   NOT NULL,
    state             VARCHAR(20)   NOT NULL,
    attempts          INT           NOT NULL,
    tried_at          DATETIME(6)   NULL,
    last_answer       INT           NULL,
    last_failure      VARCHAR(20)   NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY opendsr_callback_order (tenant_id, request_id, place, message_sequence),
    KEY opendsr_callback_by_time (tenant_id, created_at, id),
    KEY opendsr_callback_by_state (tenant_id, state, created_at, id),
    CONSTRAINT opendsr_callback_request FOREIGN KEY (tenant_id, request_id)
        REFERENCES opendsr_request (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Where a tenant wants to be called back. Live is null once removed, so that a name lives once and is kept as often as it was.
CREATE TABLE opendsr_callback_domain (
    tenant_id  BINARY(16)    NOT NULL,
    id         BINARY(16)    NOT NULL,
    version    BIGINT        NOT NULL,
    domain     VARCHAR(253)  NOT NULL,
    added_at   DATETIME(6)   NOT NULL,
    added_by   VARCHAR(200)  NOT NULL,
    live       BOOLEAN       NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY opendsr_callback_domain_once (tenant_id, domain, live),
    CONSTRAINT opendsr_callback_domain_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
