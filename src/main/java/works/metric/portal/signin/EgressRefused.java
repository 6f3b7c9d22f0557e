package works.metric.portal.signin;

import java.net.UnknownHostException;

/** The portal does not call this address. Tells operators why; the reason is not for the person who asked. */
public class EgressRefused extends UnknownHostException {

    EgressRefused(String why) {
        super(why);
    }
}
