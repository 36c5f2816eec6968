/** What runs while the lab is built and is no part of it. */
package epsweep.lab.build;
