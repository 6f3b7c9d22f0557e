-- Work that must survive a crash: written in the transaction that owes it, done after it (db-scheduler's table).
CREATE TABLE scheduled_tasks (
    task_name             VARCHAR(100) NOT NULL,
    task_instance         VARCHAR(100) NOT NULL,
    task_data             BLOB         NULL,
    execution_time        DATETIME(6)  NOT NULL,
    picked                BOOLEAN      NOT NULL,
    picked_by             VARCHAR(50)  NULL,
    last_success          DATETIME(6)  NULL,
    last_failure          DATETIME(6)  NULL,
    consecutive_failures  INT          NULL,
    last_heartbeat        DATETIME(6)  NULL,
    version               BIGINT       NOT NULL,
    priority              SMALLINT     NULL,
    state                 VARCHAR(20)  NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY scheduled_tasks_by_time (execution_time),
    KEY scheduled_tasks_by_heartbeat (last_heartbeat),
    KEY scheduled_tasks_by_priority (priority, execution_time)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
