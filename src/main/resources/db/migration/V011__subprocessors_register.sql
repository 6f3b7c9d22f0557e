-- MetricWorks' own register of its sub-processors (GDPR Art. 28(2), 28(4)). Belongs to no tenant; every tenant reads it.
CREATE TABLE subprocessor (
    id                   BINARY(16)    NOT NULL,
    version              BIGINT        NOT NULL,
    name                 VARCHAR(300)  NOT NULL,
    address              VARCHAR(500)  NULL,
    country              CHAR(2)       NOT NULL,
    contact_name         VARCHAR(200)  NULL,
    contact_email        VARCHAR(254)  NULL,
    service              VARCHAR(200)  NOT NULL,
    description          VARCHAR(4000) NOT NULL,
    data_categories      VARCHAR(500)  NOT NULL,
    subject_categories   VARCHAR(200)  NOT NULL,
    mechanism            VARCHAR(30)   NOT NULL,
    mechanism_reference  VARCHAR(500)  NULL,
    opt_out              VARCHAR(1000) NULL,
    since                DATE          NOT NULL,
    ended_on             DATE          NULL,
    PRIMARY KEY (id),
    KEY subprocessor_by_name (name, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
