-- Views of the list: filters under a name, one person's own or the whole tenant's.
CREATE TABLE request_view (
    tenant_id    BINARY(16)   NOT NULL,
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    name         VARCHAR(60)  NOT NULL,
    filter_text  TEXT         NOT NULL,
    shared       BOOLEAN      NOT NULL,
    owner_id     BINARY(16)   NOT NULL,
    owner_name   VARCHAR(200) NOT NULL,
    saved_at     DATETIME(6)  NOT NULL,
    PRIMARY KEY (tenant_id, id),
    -- A row that is changed or removed is asked for by its id alone.
    KEY request_view_row (id),
    KEY request_view_shared (tenant_id, shared, name, id),
    KEY request_view_own (tenant_id, owner_id, shared, name, id),
    CONSTRAINT request_view_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Whom a step for many requests gives them to.
ALTER TABLE request_bulk
    ADD COLUMN assignee_id BINARY(16) NULL,
    ADD COLUMN assignee_name VARCHAR(200) NULL,
    ADD KEY request_bulk_running (tenant_id, finished_at, id);
