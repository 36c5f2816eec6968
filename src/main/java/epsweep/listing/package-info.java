/** Reading tables of gradients and curves that came from elsewhere. Nothing here judges them. */
package epsweep.listing;
