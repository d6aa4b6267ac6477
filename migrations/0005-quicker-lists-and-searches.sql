-- Measured with 100,000 people (bench/README.md): what lists and searches read, in the order in which they read it.

-- A search knows the partnership and the kind of key. With these first, and the case last, it reads the index alone: the policy of
-- row-level security asks for nothing else.
alter table search_key drop constraint search_key_pkey, add primary key (partnership_id, kind, key, case_id);

-- Whole states have no day of "since" or of the next review; without the state in front, a list of one of them walked the whole register.
create index register_entry_by_state_since on register_entry (partnership_id, entitlement, entitlement_since, case_id);
create index register_entry_by_state_review on register_entry (partnership_id, entitlement, review_due_on, case_id);

-- Few people bear these marks, and a list of them found them by looking at everybody.
create index register_entry_on_cto on register_entry (partnership_id, sort_name, case_id) where on_cto;
create index register_entry_on_leave on register_entry (partnership_id, sort_name, case_id) where on_leave;
create index register_entry_conditionally_discharged on register_entry (partnership_id, sort_name, case_id) where conditionally_discharged;
create index register_entry_out_of_area on register_entry (partnership_id, sort_name, case_id) where out_of_area;
create index register_entry_disputed on register_entry (partnership_id, sort_name, case_id) where disputed;

-- Counts by state of one council's people are read from the index alone.
create index register_entry_by_council on register_entry (partnership_id, council, entitlement, case_id);
