package works.metric.portal.identity;

import java.util.Locale;
import works.metric.portal.access.Role;

/** Somebody to be invited. @param language of their mails and screens until they choose another */
public record NewMember(String email, String name, Role role, Locale language) {}
