-- The choices of an instruction, which machines obey. What was in words alone narrows and widens nothing.
ALTER TABLE instruction_version
    MODIFY COLUMN data_categories     TEXT NOT NULL,
    MODIFY COLUMN subject_categories  TEXT NOT NULL,
    ADD COLUMN apps                   TEXT NULL,
    ADD COLUMN purposes               TEXT NULL,
    ADD COLUMN sensitive_data         BOOLEAN      NOT NULL DEFAULT FALSE,
    ADD COLUMN sensitive_safeguards   VARCHAR(300) NOT NULL DEFAULT '',
    ADD COLUMN child_safeguards       VARCHAR(300) NOT NULL DEFAULT '',
    ADD COLUMN ip_handling            VARCHAR(20)  NOT NULL DEFAULT 'FULL',
    ADD COLUMN identifier_form        VARCHAR(20)  NOT NULL DEFAULT 'RAW',
    ADD COLUMN retention_exceptions   TEXT NULL,
    ADD COLUMN regions                TEXT NULL,
    ADD COLUMN transfers              VARCHAR(100) NOT NULL DEFAULT 'ADEQUACY,DPF,SCC',
    ADD COLUMN excluded_subprocessors TEXT NULL,
    ADD COLUMN publisher_sharing      BOOLEAN      NOT NULL DEFAULT FALSE,
    ADD COLUMN at_end                 VARCHAR(20)  NOT NULL DEFAULT 'DELETE';

UPDATE instruction_version
SET apps = '', purposes = '', retention_exceptions = '', regions = '', excluded_subprocessors = '';

ALTER TABLE instruction_version
    MODIFY COLUMN apps                   TEXT NOT NULL,
    MODIFY COLUMN purposes               TEXT NOT NULL,
    MODIFY COLUMN retention_exceptions   TEXT NOT NULL,
    MODIFY COLUMN regions                TEXT NOT NULL,
    MODIFY COLUMN excluded_subprocessors TEXT NOT NULL;

-- For the list of one app: the apps of the version that leads, each between bars.
ALTER TABLE processing_instruction
    ADD COLUMN apps TEXT NULL;

UPDATE processing_instruction SET apps = '';

ALTER TABLE processing_instruction
    MODIFY COLUMN apps TEXT NOT NULL;
