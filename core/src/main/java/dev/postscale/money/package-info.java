/**
 * What is paid over time: falling prices, machines that are rented or bought, a service of one's own beside an interface
 * that charges by the token. All amounts are USD. Start with {@link dev.postscale.money.SelfHosting}.
 */
@NullMarked
package dev.postscale.money;

import org.jspecify.annotations.NullMarked;
