package epsweep.spark;

import epsweep.sweep.Recipe;
import epsweep.sweep.WorkItems;
import java.io.Serializable;

/** What every executor is sent once: a recipe, from which it makes the items for all its tasks. */
final class Kit implements Serializable {

  private static final long serialVersionUID = 1;

  private final Recipe recipe;

  /** Empty on arrival: what is made is never sent. */
  private transient WorkItems items;

  Kit(Recipe recipe) {
    this.recipe = recipe;
  }

  /** Made by the first task of an executor; its others wait for it, as they would for their own. */
  synchronized WorkItems items() {
    if (items == null) {
      items = recipe.items();
    }
    return items;
  }
}
