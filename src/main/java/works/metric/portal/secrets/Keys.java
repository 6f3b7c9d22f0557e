package works.metric.portal.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;

/** What the key file holds, ready for use. */
record Keys(Aead sealing, PrfSet blinding) {}
