package works.metric.portal.pdf;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** Whose seal it is, as a reader of the document would name them. */
final class SealOwner {

    private SealOwner() {}

    /** The organisation that the certificate names, else its common name. */
    static String of(X509Certificate certificate) {
        String whole = certificate.getSubjectX500Principal().getName();
        try {
            List<Rdn> parts = new LdapName(whole).getRdns();
            for (String type : List.of("O", "CN")) {
                for (Rdn part : parts) {
                    if (part.getType().equalsIgnoreCase(type)) {
                        return part.getValue().toString();
                    }
                }
            }
            return whole;
        } catch (InvalidNameException strange) {
            return whole;
        }
    }
}
