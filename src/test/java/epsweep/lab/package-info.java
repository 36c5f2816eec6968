/** What the lab answers, and what its page shows and does in a browser. */
package epsweep.lab;
