#!/bin/bash
# Run once by the database's image, when its data folder is new. Two accounts: one owns the schema and grants rights on its
# tables, the other has no right at all until a migration grants one. The passwords are hexadecimal digits.
set -eu
MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql --protocol=socket --user=root <<SQL
CREATE DATABASE IF NOT EXISTS portal CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER 'portal_migrate'@'%' IDENTIFIED BY '$PORTAL_MIGRATE_PASSWORD' REQUIRE SSL;
CREATE USER 'portal_app'@'%' IDENTIFIED BY '$PORTAL_APP_PASSWORD' REQUIRE SSL;
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, TRIGGER, CREATE VIEW, SHOW VIEW, LOCK TABLES
  ON portal.* TO 'portal_migrate'@'%' WITH GRANT OPTION;
SQL
