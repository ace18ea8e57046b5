package dev.postscale.plan;

/**
 * What is better. A plan scores {@code quality * decades - cost * log10(USD + peopleUsd) - risk * sum of risks}. Cost
 * differences far below what the people cost do not decide.
 *
 * @param quality worth of a decade of effective compute
 * @param cost worth of a decade of USD saved
 * @param peopleUsd what the people who run it cost over the horizon
 * @param risk worth of one risk avoided
 */
public record Objective(double quality, double cost, double peopleUsd, double risk) {}
