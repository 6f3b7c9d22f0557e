package violations.orders;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

class OutgoingCall {

    InputStream price(String shop) throws IOException {
        return URI.create(shop).toURL().openStream();
    }
}
