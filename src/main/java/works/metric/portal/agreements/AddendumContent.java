package works.metric.portal.agreements;

/** The annexes on both sides of a change; each addendum has all of both, so that none depends on another. */
record AddendumContent(AnnexState before, AnnexState after) {}
