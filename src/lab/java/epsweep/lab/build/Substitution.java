package epsweep.lab.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHandle;
import org.teavm.model.MethodHandleType;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NegateInstruction;

/**
 * While TeaVM compiles: a call of a method of X goes to the static one of the same name and shape
 * in X's substitute, where it has one; an object whose method it was becomes the first argument.
 * And −x is −0 − x: TeaVM takes it for 0 − x, which is 0 at 0.
 */
public final class Substitution implements ClassHolderTransformer {

  private static final String SUBSTITUTES = "epsweep.lab.jvm.";

  private static final Map<String, String> OF =
      Map.of(
          "java.lang.String", SUBSTITUTES + "Texts",
          "java.util.regex.Matcher", SUBSTITUTES + "Texts",
          "java.util.stream.DoubleStream", SUBSTITUTES + "Sums",
          "java.lang.Math", SUBSTITUTES + "ExactMath",
          "java.lang.StrictMath", SUBSTITUTES + "Fdlibm",
          "epsweep.gradient.Parallel", SUBSTITUTES + "OneThread",
          "com.fasterxml.jackson.core.io.NumberOutput", SUBSTITUTES + "ShortestDigits");

  private final Map<MethodReference, MethodReference> known = new HashMap<>();

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    boolean calls = !type.getName().startsWith(SUBSTITUTES);
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() == null) {
        continue;
      }
      for (BasicBlock block : method.getProgram().getBasicBlocks()) {
        Instruction next;
        for (Instruction one = block.getFirstInstruction(); one != null; one = next) {
          next = one.getNext();
          if (one instanceof NegateInstruction negation) {
            negate(negation);
          } else if (calls) {
            substitute(one, context);
          }
        }
      }
    }
  }

  private static void negate(NegateInstruction negation) {
    switch (negation.getOperandType()) {
      case FLOAT -> {
        FloatConstantInstruction zero = new FloatConstantInstruction();
        zero.setConstant(-0.0f);
        zero.setReceiver(negation.getProgram().createVariable());
        subtract(negation, zero, zero.getReceiver());
      }
      case DOUBLE -> {
        DoubleConstantInstruction zero = new DoubleConstantInstruction();
        zero.setConstant(-0.0);
        zero.setReceiver(negation.getProgram().createVariable());
        subtract(negation, zero, zero.getReceiver());
      }
      default -> {} // whole numbers have one 0
    }
  }

  private static void subtract(NegateInstruction negation, Instruction constant, Variable zero) {
    BinaryInstruction difference =
        new BinaryInstruction(BinaryOperation.SUBTRACT, negation.getOperandType());
    difference.setFirstOperand(zero);
    difference.setSecondOperand(negation.getOperand());
    difference.setReceiver(negation.getReceiver());
    constant.setLocation(negation.getLocation());
    difference.setLocation(negation.getLocation());
    negation.insertPrevious(constant);
    negation.replace(difference);
  }

  private void substitute(Instruction instruction, ClassHolderTransformerContext context) {
    if (instruction instanceof InvokeInstruction call) {
      substitute(call, context);
    } else if (instruction instanceof InvokeDynamicInstruction lambda) {
      lambda
          .getBootstrapArguments()
          .replaceAll(
              argument ->
                  argument.getKind() == RuntimeConstant.METHOD_HANDLE
                          && argument.getMethodHandle().getKind() == MethodHandleType.INVOKE_STATIC
                      ? substitute(argument.getMethodHandle(), context)
                      : argument);
    }
  }

  private void substitute(InvokeInstruction call, ClassHolderTransformerContext context) {
    if (call.getInstance() == null) {
      call.setMethod(substitute(call.getMethod(), context));
      return;
    }
    MethodReference method = call.getMethod();
    List<ValueType> types = new ArrayList<>(List.of(method.getSignature()));
    types.add(0, ValueType.object(method.getClassName()));
    MethodReference asked =
        new MethodReference(
            method.getClassName(), method.getName(), types.toArray(ValueType[]::new));
    MethodReference found = substitute(asked, context);
    if (!found.equals(asked)) {
      List<Variable> arguments = new ArrayList<>(call.getArguments());
      arguments.add(0, call.getInstance());
      call.setType(InvocationType.SPECIAL);
      call.setInstance(null);
      call.setArguments(arguments.toArray(Variable[]::new));
      call.setMethod(found);
    }
  }

  private RuntimeConstant substitute(MethodHandle handle, ClassHolderTransformerContext context) {
    MethodReference method =
        new MethodReference(handle.getClassName(), handle.getName(), handle.signature());
    return new RuntimeConstant(MethodHandle.staticCaller(substitute(method, context)));
  }

  private MethodReference substitute(
      MethodReference method, ClassHolderTransformerContext context) {
    return OF.containsKey(method.getClassName())
        ? known.computeIfAbsent(method, m -> inSubstitute(m, context))
        : method;
  }

  private static MethodReference inSubstitute(
      MethodReference method, ClassHolderTransformerContext context) {
    String name = OF.get(method.getClassName());
    ClassReader substitute = context.getHierarchy().getClassSource().get(name);
    if (substitute == null) {
      throw new IllegalStateException(name + " is missing");
    }
    var found = substitute.getMethod(method.getDescriptor());
    return found != null && found.hasModifier(ElementModifier.STATIC)
        ? new MethodReference(name, method.getDescriptor())
        : method;
  }
}
