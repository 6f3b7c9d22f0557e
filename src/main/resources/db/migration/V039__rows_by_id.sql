-- Rows that change are found by their id alone: see V022.
ALTER TABLE instruction_approval_rule ADD KEY instruction_approval_rule_row (id);
ALTER TABLE instruction_ledger_head ADD KEY instruction_ledger_head_row (id);
ALTER TABLE instruction_challenge ADD KEY instruction_challenge_row (id);
ALTER TABLE subprocessor_notice ADD KEY subprocessor_notice_row (id);
ALTER TABLE subprocessor_copy ADD KEY subprocessor_copy_row (id);
ALTER TABLE agreement_addendum ADD KEY agreement_addendum_row (id);
ALTER TABLE agreement_signatory ADD KEY agreement_signatory_row (id);
