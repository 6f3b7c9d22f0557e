package works.metric.portal.agreements;

/** What became of a draft of a template. */
enum DraftState {
    OPEN,
    PUBLISHED,
    DISCARDED
}
