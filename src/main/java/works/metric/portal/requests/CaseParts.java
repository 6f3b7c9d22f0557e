package works.metric.portal.requests;

import java.util.List;

/**
 * What hangs on a case.
 *
 * @param alike other open requests of the same kind by the same person
 */
record CaseParts(
        List<MaskedIdentity> identities, List<Waiting> waits, List<TimelineEntry> timeline, List<Alike> alike) {}
