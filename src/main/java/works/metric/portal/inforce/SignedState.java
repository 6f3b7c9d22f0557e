package works.metric.portal.inforce;

/**
 * The document and the signature over exactly these bytes.
 *
 * @param version of the ledger; what the entity tag is made of
 * @param signature detached JWS, RFC 7515 appendix F
 */
@SuppressWarnings("ArrayRecordComponent") // made once, handed on, never changed
public record SignedState(long version, byte[] bytes, String signature) {}
