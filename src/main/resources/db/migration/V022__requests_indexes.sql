-- Hibernate names a row that it changes or deletes by its id, and by the tenant in a form that no index can be asked for:
-- where id = ? and version = ? and tenant_id = coalesce(?, tenant_id). The primary key begins with the tenant and does not
-- serve that. So each table whose rows change is also found by the id alone.
ALTER TABLE member ADD KEY member_row (id);
ALTER TABLE identity_provider ADD KEY identity_provider_row (id);
ALTER TABLE support_access ADD KEY support_access_row (id);
ALTER TABLE processing_instruction ADD KEY processing_instruction_row (id);
ALTER TABLE instruction_version ADD KEY instruction_version_row (id);
ALTER TABLE subject_request ADD KEY subject_request_row (id);
ALTER TABLE subject_request_wait ADD KEY subject_request_wait_row (id);
ALTER TABLE subject_request_series ADD KEY subject_request_series_row (id);
ALTER TABLE agreement_preview ADD KEY agreement_preview_row (id);
ALTER TABLE agreement ADD KEY agreement_row (id);
ALTER TABLE notice ADD KEY notice_row (id);
ALTER TABLE api_credential ADD KEY api_credential_row (id);
ALTER TABLE api_credential_use ADD KEY api_credential_use_row (id);
ALTER TABLE opendsr_request ADD KEY opendsr_request_row (id);
ALTER TABLE opendsr_callback ADD KEY opendsr_callback_row (id);
ALTER TABLE opendsr_callback_domain ADD KEY opendsr_callback_domain_row (id);
ALTER TABLE request_task ADD KEY request_task_row (id);
ALTER TABLE request_bulk ADD KEY request_bulk_row (id);
ALTER TABLE request_bulk_item ADD KEY request_bulk_item_row (id);

-- The list of requests between two days, and in the order of a date, whatever stands between.
ALTER TABLE subject_request
    ADD KEY subject_request_by_legal_date (tenant_id, legal_date, id),
    ADD KEY subject_request_by_promise_date (tenant_id, promise_date, id),
    ADD KEY subject_request_by_receipt (tenant_id, received_at, id);
