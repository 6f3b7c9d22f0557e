-- What MetricWorks' first screen asks of all tenants: the objections there are, and the copies not given yet.
ALTER TABLE subprocessor_notice_step ADD KEY subprocessor_notice_step_by_kind (kind, tenant_id, notice_id);
ALTER TABLE subprocessor_copy ADD KEY subprocessor_copy_waiting (answered_at, asked_at);
