-- What happened. Only ever added to: the application's account may not change it, and the triggers refuse everybody.
-- tenant_id is all zeros for MetricWorks' own entries, which belong to no tenant; so there is no foreign key.
CREATE TABLE audit_entry (
    tenant_id          BINARY(16)   NOT NULL,
    id                 BINARY(16)   NOT NULL,
    version            BIGINT       NOT NULL,
    happened_at        DATETIME(6)  NOT NULL,
    actor_kind         VARCHAR(10)  NOT NULL,
    actor_id           BINARY(16)   NOT NULL,
    actor_name         VARCHAR(200) NOT NULL,
    action             VARCHAR(80)  NOT NULL,
    subject_type       VARCHAR(40)  NOT NULL,
    subject_id         BINARY(16)   NOT NULL,
    subject_label      VARCHAR(300) NOT NULL,
    changes            JSON         NOT NULL,
    origin             VARCHAR(45)  NULL,
    support_access_id  BINARY(16)   NULL,
    PRIMARY KEY (tenant_id, id),
    KEY audit_entry_by_time (tenant_id, happened_at, id),
    KEY audit_entry_by_action (tenant_id, action, happened_at, id),
    KEY audit_entry_by_subject (tenant_id, subject_id, happened_at, id),
    KEY audit_entry_by_actor (tenant_id, actor_id, happened_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An audit entry is never changed';

CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'An audit entry is never deleted';
