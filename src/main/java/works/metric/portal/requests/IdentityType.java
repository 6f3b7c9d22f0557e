package works.metric.portal.requests;

import java.util.Locale;

/** What kind of identifier names the person: the list of OpenDSR 2.0, and AppsFlyer's own. */
public enum IdentityType {
    EMAIL,
    CONTROLLER_CUSTOMER_ID,
    ANDROID_ADVERTISING_ID,
    ANDROID_ID,
    IOS_ADVERTISING_ID,
    IOS_VENDOR_ID,
    FIRE_ADVERTISING_ID,
    MICROSOFT_ADVERTISING_ID,
    MICROSOFT_PUBLISHER_ID,
    ROKU_ADVERTISING_ID,
    ROKU_PUBLISHER_ID,
    APPSFLYER_ID;

    /** As OpenDSR spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
