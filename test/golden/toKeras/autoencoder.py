import keras
from keras import layers

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
x_train = x_train.reshape(-1, 784) / 255              # 0 … 255 becomes 0 … 1
x_test = x_test.reshape(-1, 784) / 255

model = keras.Sequential([
    keras.Input(shape=(784,)),
    layers.Dense(32, activation="relu"),
    layers.Dense(784, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="mean_squared_error")
model.fit(
    x_train,
    x_train,
    batch_size=256,
    epochs=100,
    validation_data=(x_test, x_test),
)
