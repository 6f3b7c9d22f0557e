-- The case file: more time with its reason, whose work it is, what the processor reported, days of waiting for the
-- person, and identifiers that can be found without being opened.
ALTER TABLE subject_request
    ADD COLUMN extended_from DATE NULL,
    ADD COLUMN extension_reason TEXT NULL,
    ADD COLUMN obstacle VARCHAR(40) NULL,
    ADD COLUMN assignee_id BINARY(16) NULL,
    ADD COLUMN assignee_name VARCHAR(200) NULL,
    ADD KEY subject_request_by_source (tenant_id, source, list_place, id),
    ADD KEY subject_request_by_app (tenant_id, app, list_place, id),
    ADD KEY subject_request_by_assignee (tenant_id, assignee_id, list_place, id);

-- HMAC-SHA-256 of the identifier under a key of its own.
ALTER TABLE subject_request_identity
    ADD COLUMN format VARCHAR(10) NOT NULL DEFAULT 'RAW',
    ADD COLUMN blind_index BINARY(32) NOT NULL,
    ADD KEY subject_request_identity_index (tenant_id, blind_index, request_id);

ALTER TABLE subject_request_timeline
    ADD COLUMN audience VARCHAR(20) NOT NULL DEFAULT 'BOTH';

CREATE TABLE subject_request_wait (
    tenant_id   BINARY(16)  NOT NULL,
    id          BINARY(16)  NOT NULL,
    version     BIGINT      NOT NULL,
    request_id  BINARY(16)  NOT NULL,
    from_day    DATE        NOT NULL,
    until_day   DATE        NULL,
    reason      TEXT        NOT NULL,
    PRIMARY KEY (tenant_id, id),
    KEY subject_request_wait_of (tenant_id, request_id, from_day, id),
    CONSTRAINT subject_request_wait_request FOREIGN KEY (tenant_id, request_id)
        REFERENCES subject_request (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
