package works.metric.portal.notices;

import java.util.List;

/** An argument of a notice that may fill several lines: a list of the portal's own making, each line of which stays one. */
record Lines(List<String> lines) {}
