package works.metric.portal.agreements;

/** A PDF and the name to save it under. */
@SuppressWarnings("ArrayRecordComponent") // made once, handed on once
public record AgreementFile(String name, byte[] bytes) {}
