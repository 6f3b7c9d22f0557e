-- What MetricWorks writes as the next template of the agreement. Belongs to MetricWorks; at most one is open.
CREATE TABLE agreement_template_draft (
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    state            VARCHAR(20)   NOT NULL,
    -- 1 while it is open, else nothing: two open ones would meet here.
    open_slot        INT           NULL,
    based_on         INT           NOT NULL,
    binding_language VARCHAR(10)   NOT NULL,
    note_en          TEXT          NOT NULL,
    note_nb          TEXT          NOT NULL,
    -- The words that differ from the template it is based on.
    content          MEDIUMTEXT    NOT NULL,
    started_at       DATETIME(6)   NOT NULL,
    started_by_name  VARCHAR(200)  NOT NULL,
    edited_at        DATETIME(6)   NOT NULL,
    edited_by_name   VARCHAR(200)  NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY agreement_template_draft_one (open_slot)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A published template with all its words. The first one comes with the program and has no row.
CREATE TABLE agreement_template (
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    number           INT           NOT NULL,
    based_on         INT           NOT NULL,
    binding_language VARCHAR(10)   NOT NULL,
    note_en          TEXT          NOT NULL,
    note_nb          TEXT          NOT NULL,
    content          MEDIUMTEXT    NOT NULL,
    author_name      VARCHAR(200)  NOT NULL,
    published_at     DATETIME(6)   NOT NULL,
    published_by_name VARCHAR(200) NOT NULL,
    roll_out_on      DATE          NOT NULL,
    -- The beginning of that day, or the publication if that came later.
    rolls_out_at     DATETIME(6)   NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY agreement_template_number (number),
    KEY agreement_template_by_time (rolls_out_at, number),
    CONSTRAINT agreement_template_of FOREIGN KEY (id) REFERENCES agreement_template_draft (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TRIGGER agreement_template_no_update BEFORE UPDATE ON agreement_template
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A published template is never changed';

CREATE TRIGGER agreement_template_no_delete BEFORE DELETE ON agreement_template
FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'A published template is never deleted';

-- That a tenant was told of a template that waits for its acceptance: once each.
CREATE TABLE agreement_template_told (
    tenant_id        BINARY(16)    NOT NULL,
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    template_number  INT           NOT NULL,
    told_at          DATETIME(6)   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE KEY agreement_template_told_once (tenant_id, template_number),
    CONSTRAINT agreement_template_told_tenant FOREIGN KEY (tenant_id) REFERENCES tenant (id),
    CONSTRAINT agreement_template_told_of FOREIGN KEY (template_number) REFERENCES agreement_template (number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
