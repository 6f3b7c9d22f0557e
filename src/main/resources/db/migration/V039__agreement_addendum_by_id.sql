-- An addendum is changed by its id alone, once its file is made: see V022.
ALTER TABLE agreement_addendum ADD KEY agreement_addendum_id (id);
