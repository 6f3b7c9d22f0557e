-- One step for many requests: who asked for it, which requests, and what became of each.
CREATE TABLE request_bulk (
    tenant_id          BINARY(16)   NOT NULL,
    id                 BINARY(16)   NOT NULL,
    version            BIGINT       NOT NULL,
    step               VARCHAR(20)  NOT NULL,
    words              TEXT         NULL,
    filter_text        TEXT         NOT NULL,
    actor_kind         VARCHAR(10)  NOT NULL,
    actor_id           BINARY(16)   NOT NULL,
    actor_name         VARCHAR(200) NOT NULL,
    -- The support access under which somebody of MetricWorks asked.
    visit_id           BINARY(16)   NULL,
    visit_reason       TEXT         NULL,
    visit_until        DATETIME(6)  NULL,
    total              INT          NOT NULL,
    done               INT          NOT NULL,
    failed             INT          NOT NULL,
    asked_at           DATETIME(6)  NOT NULL,
    finished_at        DATETIME(6)  NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT request_bulk_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE request_bulk_item (
    tenant_id   BINARY(16)   NOT NULL,
    id          BINARY(16)   NOT NULL,
    version     BIGINT       NOT NULL,
    bulk_id     BINARY(16)   NOT NULL,
    request_id  BINARY(16)   NOT NULL,
    reference   VARCHAR(40)  NOT NULL,
    outcome     VARCHAR(10)  NOT NULL,
    problem     VARCHAR(100) NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY request_bulk_item_once (tenant_id, bulk_id, request_id),
    KEY request_bulk_item_by_outcome (tenant_id, bulk_id, outcome, id),
    CONSTRAINT request_bulk_item_bulk FOREIGN KEY (tenant_id, bulk_id) REFERENCES request_bulk (tenant_id, id),
    CONSTRAINT request_bulk_item_request FOREIGN KEY (tenant_id, request_id)
        REFERENCES subject_request (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
