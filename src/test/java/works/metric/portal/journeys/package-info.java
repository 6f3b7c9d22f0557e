/** The main journeys in a real browser, on the real portal with its real parts. */
package works.metric.portal.journeys;
