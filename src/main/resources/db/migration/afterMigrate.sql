-- What the application's account may do, table by table. What is not written here is refused by the database.
GRANT SELECT, INSERT, UPDATE ON tenant TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON member TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON identity_provider TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON staff_member TO '${appUser}'@'%';
GRANT SELECT, INSERT ON audit_entry TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON support_access TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON processing_instruction TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON instruction_version TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON subprocessor TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON subject_request TO '${appUser}'@'%';
GRANT SELECT, INSERT ON subject_request_identity TO '${appUser}'@'%';
GRANT SELECT, INSERT ON subject_request_timeline TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE ON subject_request_series TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE (version, opened_at) ON agreement_preview TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE (version, state, superseded_at) ON agreement TO '${appUser}'@'%';
GRANT SELECT, INSERT ON agreement_document TO '${appUser}'@'%';
GRANT SELECT, INSERT, UPDATE (version, state, attempts, sent_at, last_failure) ON notice TO '${appUser}'@'%';
