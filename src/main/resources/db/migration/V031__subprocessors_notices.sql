-- A change of the register that every tenant is told of before it happens. Belongs to MetricWorks.
CREATE TABLE subprocessor_change (
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    kind             VARCHAR(20)   NOT NULL,
    subprocessor_id  BINARY(16)    NOT NULL,
    replaces_id      BINARY(16)    NULL,
    fields           MEDIUMTEXT    NOT NULL,
    reason           TEXT          NULL,
    what_changes     TEXT          NULL,
    planned_on       DATE          NULL,
    state            VARCHAR(20)   NOT NULL,
    drafted_at       DATETIME(6)   NOT NULL,
    drafted_by       BINARY(16)    NOT NULL,
    drafted_by_name  VARCHAR(200)  NOT NULL,
    written_by       BINARY(16)    NOT NULL,
    written_by_name  VARCHAR(200)  NOT NULL,
    reviewed_at      DATETIME(6)   NULL,
    reviewed_by      BINARY(16)    NULL,
    reviewed_by_name VARCHAR(200)  NULL,
    review_words     TEXT          NULL,
    sent_at          DATETIME(6)   NULL,
    sent_by_name     VARCHAR(200)  NULL,
    finished_at      DATETIME(6)   NULL,
    PRIMARY KEY (id),
    KEY subprocessor_change_by_time (drafted_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What a tenant was told of a change, under the terms of its contract as they were then.
CREATE TABLE subprocessor_notice (
    tenant_id        BINARY(16)    NOT NULL,
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    change_id        BINARY(16)    NOT NULL,
    subprocessor     VARCHAR(300)  NOT NULL,
    change_kind      VARCHAR(20)   NOT NULL,
    authorisation    VARCHAR(20)   NOT NULL,
    notice_days      INT           NOT NULL,
    time_zone        VARCHAR(60)   NOT NULL,
    planned_on       DATE          NOT NULL,
    told_at          DATETIME(6)   NOT NULL,
    common_data      TEXT          NOT NULL,
    steps            INT           NOT NULL,
    announced_at     DATETIME(6)   NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY subprocessor_notice_once (tenant_id, change_id),
    KEY subprocessor_notice_by_time (tenant_id, told_at, id),
    CONSTRAINT subprocessor_notice_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT subprocessor_notice_change FOREIGN KEY (change_id) REFERENCES subprocessor_change (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What happened to a notice, one row a step, never changed: what is in effect is counted from these.
CREATE TABLE subprocessor_notice_step (
    tenant_id    BINARY(16)    NOT NULL,
    id           BINARY(16)    NOT NULL,
    version      BIGINT        NOT NULL,
    notice_id    BINARY(16)    NOT NULL,
    number       INT           NOT NULL,
    kind         VARCHAR(30)   NOT NULL,
    happened_at  DATETIME(6)   NOT NULL,
    actor_id     BINARY(16)    NOT NULL,
    actor_name   VARCHAR(200)  NOT NULL,
    words        TEXT          NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY subprocessor_notice_step_number (tenant_id, notice_id, number),
    CONSTRAINT subprocessor_notice_step_notice FOREIGN KEY (tenant_id, notice_id)
        REFERENCES subprocessor_notice (tenant_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TRIGGER subprocessor_notice_step_no_update BEFORE UPDATE ON subprocessor_notice_step
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A step of a notice is never changed';

CREATE TRIGGER subprocessor_notice_step_no_delete BEFORE DELETE ON subprocessor_notice_step
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A step of a notice is never deleted';
