-- Every state of an entry of the register is kept as what changed in it; the entry itself is their sum.
CREATE TABLE subprocessor_revision (
    id               BINARY(16)    NOT NULL,
    subprocessor_id  BINARY(16)    NOT NULL,
    number           INT           NOT NULL,
    kind             VARCHAR(20)   NOT NULL,
    -- For whom it counts: everybody, tenants opened later, or each tenant by the course of a notice.
    reach            VARCHAR(20)   NOT NULL,
    change_id        BINARY(16)    NULL,
    fields           MEDIUMTEXT    NOT NULL,
    recorded_at      DATETIME(6)   NOT NULL,
    recorded_by      VARCHAR(200)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY subprocessor_revision_number (subprocessor_id, number),
    CONSTRAINT subprocessor_revision_of FOREIGN KEY (subprocessor_id) REFERENCES subprocessor (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO subprocessor_revision (id, subprocessor_id, number, kind, reach, change_id, fields, recorded_at, recorded_by)
SELECT id, id, 1, 'FIRST', 'EVERYBODY', NULL,
       JSON_OBJECT('name', name, 'address', address, 'country', country, 'contactName', contact_name,
                   'contactEmail', contact_email, 'service', service, 'description', description,
                   'dataCategories', data_categories, 'subjectCategories', subject_categories,
                   'mechanism', mechanism, 'mechanismReference', mechanism_reference, 'optOut', opt_out,
                   'since', DATE_FORMAT(since, '%Y-%m-%d'), 'endedOn', DATE_FORMAT(ended_on, '%Y-%m-%d')),
       UTC_TIMESTAMP(6), 'MetricWorks'
FROM subprocessor;

ALTER TABLE subprocessor ADD COLUMN last_number INT NOT NULL DEFAULT 1;

ALTER TABLE subprocessor DROP COLUMN address, DROP COLUMN country, DROP COLUMN contact_name, DROP COLUMN contact_email,
    DROP COLUMN service, DROP COLUMN description, DROP COLUMN data_categories, DROP COLUMN subject_categories,
    DROP COLUMN mechanism, DROP COLUMN mechanism_reference, DROP COLUMN opt_out, DROP COLUMN since,
    DROP COLUMN ended_on;

CREATE TRIGGER subprocessor_revision_no_update BEFORE UPDATE ON subprocessor_revision
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The history of the register is never changed';

CREATE TRIGGER subprocessor_revision_no_delete BEFORE DELETE ON subprocessor_revision
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The history of the register is never deleted';
