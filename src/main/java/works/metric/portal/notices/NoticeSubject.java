package works.metric.portal.notices;

import java.util.UUID;

/** What a notice is about. @param type as in the audit, such as {@code agreement} */
record NoticeSubject(NoticeKind kind, String type, UUID id) {}
